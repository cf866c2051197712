/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Knex } from 'knex';
import { fillWithoutIndexes, makePartitions } from './storeTables';

const AT_ONCE = 1_000_000;
const DAYS = 400;

/** What events are of, and how often: `[below this share, value]`. */
const ACTIONS = `(array['entity.fetch','entity.by-query','task.get','event.query','session.start','entity.refresh','location.create','task.create','task.execution','step.execution','sync.request','run.request','approval.decide','budget.update','entity.delete','order.create'])[1 + floor(power(random(), 2) * 16)::int]`;

/**
 * Fills an empty store with made-up events of the last 400 days, much faster
 * than appending does: the hashes are not those of a chain.
 */
export async function fillStore(knex: Knex, rows: number): Promise<void> {
  await makePartitions(knex, DAYS);
  await fillWithoutIndexes(knex, async () => {
    for (let from = 0; from < rows; from += AT_ONCE) {
      await insert(knex, from, Math.min(AT_ONCE, rows - from), rows);
      process.stderr.write(`${from + AT_ONCE} rows\n`);
    }
  });
  await knex.raw(
    'update audit_head set seq = ?, recorded_at = (select max(recorded_at) from audit_events)',
    [rows],
  );
}

async function insert(
  knex: Knex,
  from: number,
  count: number,
  total: number,
): Promise<void> {
  await knex.raw(
    `
    insert into audit_events
      (seq, id, occurred_at, recorded_at, person_ref, actor_ref, plugin, action, resource_ref, entity_ref,
       account_id, outcome, severity, correlation_id, words, record, prev_hash, hash)
    select seq, id, at, at, person, person, plugin, action, entity, entity, account, outcome, severity, correlation,
      concat_ws(' ', 'user', 'default', 'person', split_part(person, '-', 2), replace(action, '.', ' '), plugin, 'the',
        'component', 'service', split_part(entity, '-', 2), 'in', 'account', account, 'eu', 'central', '1', 'because', 'reason' || seq % 5000,
        case when seq % 100000 = 7 then 'needle' end),
      json_build_object('action', action, 'actor', json_build_object('ip', '10.0.0.1', 'ref', person, 'type', 'user',
          'userAgent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0'),
        'correlationId', correlation, 'durationMs', seq % 900, 'eventId', replace(action, '.', '-'), 'id', id,
        'metadata', json_build_object('reason', 'because of ' || seq), 'occurredAt', at, 'operationId', id,
        'outcome', outcome, 'plugin', plugin, 'recordedAt', at, 'redactions', 0,
        'resource', json_build_object('accountId', account, 'entityRef', entity, 'region', 'eu-central-1', 'type', 'component'),
        'schemaVersion', 1, 'seq', seq, 'severity', severity)::text,
      hash, hash
    from (
      select seq, replace(gen_random_uuid()::text, ' ', '') as id,
        to_char(now() at time zone 'utc' - (${DAYS} - ${DAYS} * seq::float / :total) * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
        'user:default/person-' || floor(power(random(), 3) * 500)::int as person,
        (array['catalog','scaffolder','estate','audit-trail','auth'])[1 + floor(random() * 5)::int] as plugin,
        ${ACTIONS} as action,
        'component:default/service-' || floor(power(random(), 2) * 20000)::int as entity,
        (100000000000 + floor(random() * 200)::bigint)::text as account,
        case when random() < 0.94 then 'success' when random() < 0.6 then 'failure' else 'denied' end as outcome,
        (array['low','medium','high','critical'])[case when random() < 0.6 then 1 when random() < 0.9 then 2 when random() < 0.9 then 3 else 4 end] as severity,
        'run-' || seq / 4 as correlation,
        md5(seq::text) || md5((seq + 1)::text) as hash
      from generate_series(:first::bigint, :last::bigint) as seq
    ) as made`,
    { total, first: from + 1, last: from + count },
  );
}
