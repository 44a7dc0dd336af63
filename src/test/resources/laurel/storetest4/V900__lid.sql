create table lid (id bigint primary key);
