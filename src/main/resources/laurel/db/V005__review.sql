-- Links that reviewers added for a requirement.
create table review_evidence (
    application_id bigint        not null references application (id),
    requirement    varchar(100)  not null,
    url            varchar(2000) not null,
    position       integer       not null,
    kind           varchar(20)   not null,
    title          varchar       not null,
    happened_on    date,
    primary key (application_id, requirement, url)
);

-- What one reviewer found of one requirement.
create table review_verdict (
    application_id bigint                      not null references application (id),
    requirement    varchar(100)                not null,
    reviewer_key   varchar(100)                not null,
    reviewer       varchar(100)                not null,
    standing       varchar(20)                 not null,
    note           varchar                     not null,
    at             timestamp(9) with time zone not null,
    primary key (application_id, requirement, reviewer_key),
    constraint review_verdict_standing check (standing in ('MET', 'NOT_MET', 'UNCLEAR'))
);

-- One vote of each reviewer on each application.
create table review_vote (
    application_id bigint                      not null references application (id),
    reviewer_key   varchar(100)                not null,
    reviewer       varchar(100)                not null,
    choice         varchar(20)                 not null,
    reason         varchar                     not null,
    at             timestamp(9) with time zone not null,
    primary key (application_id, reviewer_key)
);

-- One decision on each application; pending while applied is null. Waivers are reasons, empty where a rule was kept.
create table decision (
    application_id  bigint primary key references application (id),
    position        integer                     not null,
    outcome         varchar(20)                 not null,
    reason          varchar                     not null,
    printed_name    varchar                     not null,
    slug            varchar                     not null,
    waive_below_bar varchar                     not null,
    waive_quorum    varchar                     not null,
    waive_seats     varchar                     not null,
    waive_window    varchar                     not null,
    at              timestamp(9) with time zone not null,
    applied         timestamp(9) with time zone,
    award_id        bigint references award (id),
    constraint decision_award_is_applied check (award_id is null or applied is not null)
);
