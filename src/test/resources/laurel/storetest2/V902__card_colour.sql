alter table card add column colour varchar default 'white' not null;
update card set colour = 'red' where title = 'card 0';
