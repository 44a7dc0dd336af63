create table half (id bigint primary key);
alter table nowhere add column x int;
