package laurel.application.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.Form;
import laurel.application.Forms;
import laurel.kernel.FileFailure;
import laurel.kernel.Place;
import laurel.kernel.Problem;
import laurel.kernel.tree.Tree;
import laurel.kernel.tree.TreeFiles;
import laurel.kernel.tree.TreeReader;
import laurel.programme.CohortId;

/**
 * Issue form templates, {@code COHORT.yml}: those of the program, each replaced by the file of the same name in a folder, if
 * there is one.
 */
public final class IssueForms implements Forms {
    private static final String SHIPPED = "/laurel/assets/programmes/forms/";

    private final Path folder;

    /** @param folder where people put their own; need not exist */
    public IssueForms(Path folder) {
        this.folder = folder;
    }

    /**
     * What was read of a template.
     *
     * @param form the form; empty if the template is not sound
     * @param problems what is wrong with it
     */
    public record Reading(Optional<Form> form, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** @throws FileFailure if the folder's file cannot be read */
    @Override
    public Optional<Form> of(CohortId cohort) {
        return read(cohort).form();
    }

    @Override
    public List<Problem> problems(CohortId cohort) {
        return read(cohort).problems();
    }

    /**
     * @return what is wrong with any template of the folder, one that is named for no cohort included
     * @throws FileFailure if the folder or a file there cannot be read
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Path file : TreeFiles.yamlIn(folder)) {
            Tree template = TreeReader.yaml().read(file);
            problems.addAll(read(template).problems());
            if (!isNamedForACohort(file.getName(file.getNameCount() - 1).toString())) {
                problems.add(Problem.error(Place.in(file.toString()), "application.form.fileName"));
            }
        }
        return problems;
    }

    private static boolean isNamedForACohort(String file) {
        return file.matches("[a-z]+(-[a-z]+)*-[0-9]{4}\\.yml");
    }

    /**
     * @return the form and what is wrong with it; neither if there is no template
     * @throws FileFailure if the folder's file cannot be read
     */
    public Reading read(CohortId cohort) {
        String name = cohort.value() + ".yml";
        Path own = folder.resolve(name);
        if (Files.exists(own)) return read(TreeReader.yaml().read(own));
        try (InputStream in = IssueForms.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) return new Reading(Optional.empty(), List.of());
            return read(TreeReader.yaml().read(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the form in that file */
    public static Reading read(Tree template) {
        List<Problem> problems = new ArrayList<>(template.problems());
        Optional<Form> form = template.root().flatMap(root -> new FormTemplate(problems).read(root));
        return new Reading(Problem.anyError(problems) ? Optional.empty() : form, problems);
    }
}
