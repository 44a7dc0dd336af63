-- The signature in a file of a certificate, to the last byte that it takes there, so that the file can be made again without
-- the key.
create table certificate_signature (
    certificate_id bigint           not null,
    format         varchar(20)      not null,
    content        varbinary(65536) not null,
    primary key (certificate_id, format),
    foreign key (certificate_id, format) references certificate_file (certificate_id, format)
);
