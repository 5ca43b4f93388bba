-- While matching goes over to another model, a text has the vectors of both.
alter table waiting_embedding add column model text;
update waiting_embedding set model = embedding::json ->> 'model';
alter table waiting_embedding drop constraint waiting_embedding_pkey, add primary key (seed, model);
alter table need_vector drop constraint need_vector_pkey, add primary key (id, model);
