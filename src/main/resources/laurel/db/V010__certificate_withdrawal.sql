-- When a certificate was revoked or replaced, and by whom: time and actor of the act that did it. Null while it stands.
alter table certificate add column withdrawn_at timestamp(9) with time zone;
alter table certificate add column withdrawn_by varchar(200);

-- Withdrawing was always the last thing that an act did to a certificate.
update certificate c
   set withdrawn_at = (select a.at from act a
                        where a.id = (select max(x.act_id) from change x
                                       where x.table_name = 'CERTIFICATE' and x.row_key = '["' || c.id || '"]')),
       withdrawn_by = (select a.actor from act a
                        where a.id = (select max(x.act_id) from change x
                                       where x.table_name = 'CERTIFICATE' and x.row_key = '["' || c.id || '"]'))
 where c.state in ('SUPERSEDED', 'REVOKED');
