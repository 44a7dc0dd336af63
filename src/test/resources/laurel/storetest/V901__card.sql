create table box (
    id   bigint generated always as identity primary key,
    name varchar not null unique
);

create table card (
    id      bigint generated always as identity primary key,
    box_id  bigint references box (id) on delete cascade,
    title   varchar not null,
    due     date,
    at      timestamp(9) with time zone,
    price   numeric(10, 2),
    weight  double precision,
    picture binary varying,
    done    boolean default false not null,
    loud    varchar generated always as (upper(title))
);

create table mark (
    card_id bigint not null references card (id),
    word    varchar not null,
    primary key (card_id, word)
);
