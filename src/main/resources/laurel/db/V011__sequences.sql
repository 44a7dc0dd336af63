-- Numbers are fetched many at a time: each fetch writes to the file, which took a sixth of a batch's time in the database.
-- Numbers that were fetched and not used when the program dies are skipped.
alter table change alter column sequence set cache 1024;
alter table certificate alter column id set cache 1024;
