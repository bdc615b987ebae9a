create table if not exists chat2responses_turn (
  call_id    varchar(200)       primary key,
  turn       varbinary(1048576) not null,
  expires_at bigint             not null
);
create index if not exists chat2responses_turn_end on chat2responses_turn (expires_at);
