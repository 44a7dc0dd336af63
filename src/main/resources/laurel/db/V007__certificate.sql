-- The last number spent of each series of serials; it never goes back, whatever becomes of the certificates.
create table certificate_series (
    series      varchar(20) primary key,
    last_number bigint not null,
    constraint certificate_series_positive check (last_number > 0)
);

-- What was issued, as it was printed. field_values is a JSON object of texts. A certificate stands until it is superseded
-- or revoked; stands is null afterwards, so that the unique constraints below hold among the standing ones only.
create table certificate (
    id               bigint generated always as identity primary key,
    award_id         bigint                      not null references award (id),
    serial           varchar(40)                 not null,
    printed_name     varchar(500)                not null,
    field_values     varchar                     not null,
    template_id      varchar(100)                not null,
    template_version integer                     not null,
    template_hash    varchar(64)                 not null,
    language         varchar(2)                  not null,
    file_stem        varchar(100)                not null,
    file_key         varchar(400)                not null,
    pdf_sha256       varchar(64),
    png_sha256       varchar(64),
    issued_at        timestamp(9) with time zone not null,
    state            varchar(10)                 not null,
    stands           boolean,
    reason           varchar(1000)               not null,
    constraint certificate_serial_once unique (serial),
    constraint certificate_award_once unique (award_id, template_id, language, stands),
    constraint certificate_file_once unique (file_key, stands),
    constraint certificate_state check (state in ('RESERVED', 'ISSUED', 'SUPERSEDED', 'REVOKED')),
    constraint certificate_stands check (stands is null or stands)
);

create index certificate_of_award on certificate (award_id, id);
