-- The files of a certificate, by the lasting key of their format (pdf, png, png@300dpi, png@1200px), and what drew them:
-- the version of the program's drawing (0 where it is not known) and the Java that ran it.
create table certificate_file (
    certificate_id bigint       not null references certificate (id),
    format         varchar(20)  not null,
    sha256         varchar(64)  not null,
    drawing        integer      not null,
    java           varchar(200) not null,
    signed         boolean      not null,
    primary key (certificate_id, format)
);

create index certificate_file_content on certificate_file (sha256);

insert into certificate_file (certificate_id, format, sha256, drawing, java, signed)
select id, 'pdf', pdf_sha256, 0, '', false from certificate where pdf_sha256 is not null;

insert into certificate_file (certificate_id, format, sha256, drawing, java, signed)
select id, 'png', png_sha256, 0, '', false from certificate where png_sha256 is not null;

alter table certificate drop column pdf_sha256;
alter table certificate drop column png_sha256;

-- A template with its pictures and the faces it is set in, as they were when a certificate was issued. The files themselves
-- are kept beside the database under their SHA-256. id is the SHA-256 over the list of files.
create table certificate_design (
    id varchar(64) primary key
);

create table certificate_design_file (
    design_id varchar(64)  not null references certificate_design (id),
    kind      varchar(10)  not null,
    name      varchar(300) not null,
    sha256    varchar(64)  not null,
    -- Of a picture: what its content is, and its size in pixels, or in points if it is PDF.
    content   varchar(10),
    width     double precision,
    height    double precision,
    primary key (design_id, kind, name),
    constraint certificate_design_file_kind check (kind in ('TEMPLATE', 'PICTURE', 'FACE'))
);

-- A problem of the plan that somebody answered for.
create table certificate_waiver (
    certificate_id bigint        not null references certificate (id),
    kind           varchar(30)   not null,
    element        varchar(100)  not null,
    reason         varchar(1000) not null,
    primary key (certificate_id, kind, element)
);

-- predecessor_id: the certificate that this one replaced. last_day: the last day of the award's term at issue, null where
-- it never ends. design_id: null for certificates that were issued before designs were kept.
alter table certificate add column predecessor_id bigint;
alter table certificate add column last_day date;
alter table certificate add column design_id varchar(64);
alter table certificate add constraint certificate_predecessor foreign key (predecessor_id) references certificate (id);
alter table certificate add constraint certificate_predecessor_once unique (predecessor_id);
alter table certificate add constraint certificate_design_kept foreign key (design_id) references certificate_design (id);

-- The text for the code on the page has the printed term as two ISO dates.
update certificate
   set last_day = cast(right(regexp_substr(field_values,
           '[0-9]{4}-[0-9]{2}-[0-9]{2} – [0-9]{4}-[0-9]{2}-[0-9]{2}'), 10) as date)
 where regexp_like(field_values, '[0-9]{4}-[0-9]{2}-[0-9]{2} – [0-9]{4}-[0-9]{2}-[0-9]{2}');
