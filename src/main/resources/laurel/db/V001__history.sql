-- The table of the file itself: whose it is, which schema it has, and whether it was closed.
create table app_meta (
    only_row           boolean default true primary key,
    database_id        uuid        not null,
    schema_version     integer     not null,
    min_reader_version integer     not null,
    clean_shutdown     boolean     not null,
    h2_version         varchar(40) not null,
    constraint app_meta_has_one_row check (only_row)
);

-- One named change by somebody at a time. name_arguments is a JSON array.
create table act (
    id             bigint generated always as identity primary key,
    name_key       varchar(200)                not null,
    name_arguments varchar                     not null,
    actor          varchar(200)                not null,
    at             timestamp(9) with time zone not null,
    undoable       boolean                     not null,
    undoes         bigint references act (id)
);

-- What an act did to one row. The images are JSON objects: every column as text, null where the column is null.
create table change (
    sequence   bigint generated always as identity primary key,
    act_id     bigint       not null references act (id),
    table_name varchar(128) not null,
    row_key    varchar      not null,
    operation  varchar(6)   not null,
    before_row varchar,
    after_row  varchar,
    constraint change_operation check (operation in ('INSERT', 'UPDATE', 'DELETE'))
);

create index change_of_act on change (act_id, sequence);
create index change_of_row on change (table_name, row_key, act_id);
