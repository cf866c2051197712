/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditTrailService } from '@steward/backstage-plugin-audit-trail-node';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { Knex } from 'knex';
import { auditEventOf } from './auditEventOf';
import { TOLD_EVENTS } from './toldEvents';
import { insertLines } from '../log/logRows';
import { toEffectRow, TransitionRow } from './runRows';
import { RunChange } from './RunStore';

/** Takes audit events within a transaction. */
export type AppendAudit = Pick<AuditTrailService, 'appendWithin'>;

/** Everything that goes along with a change of the row. */
export async function appendChange(
  transaction: Knex.Transaction,
  audit: AppendAudit,
  { run, before, change }: { run: Run; before?: Run; change: RunChange },
): Promise<void> {
  const { event, decision, log, by, comment } = change;
  if (event) {
    await transaction<TransitionRow>('provisioning_run_transitions').insert({
      run_id: run.id,
      seq: run.version,
      event,
      from_state: before?.state ?? null,
      to_state: run.state,
      by: by ?? null,
      at: run.updatedAt,
      comment: comment ?? null,
      to_notify: TOLD_EVENTS.includes(event),
      notify_tries: 0,
      notify_after: null,
    });
    await audit.appendWithin(
      transaction,
      auditEventOf(run, { ...change, event }),
    );
  }
  if (decision) {
    await transaction('provisioning_run_decisions').insert({
      run_id: run.id,
      digest: decision.digest,
      by: decision.by,
      decision: decision.decision,
      at: decision.at,
      document: JSON.stringify(decision),
    });
  }
  await writePeople(transaction, run, before);
  await writeEffects(transaction, run, before);
  if (log && log.length > 0) {
    await insertLines(transaction, run.id, log);
  }
}

/** Whom a run waits for, and who pays it. */
async function writePeople(
  transaction: Knex.Transaction,
  run: Run,
  before: Run | undefined,
): Promise<void> {
  const { assessment } = run;
  if (!assessment || assessment === before?.assessment) {
    return;
  }
  for (const [table, refs] of [
    [
      'provisioning_run_approvers',
      assessment.approval.sets.flatMap(set => set.approvers),
    ],
    ['provisioning_run_payers', assessment.cost.payers ?? []],
  ] as const) {
    await transaction(table).where({ run_id: run.id }).delete();
    if (refs.length > 0) {
      await transaction(table).insert(
        [...new Set(refs)].map(ref => ({ run_id: run.id, ref })),
      );
    }
  }
}

async function writeEffects(
  transaction: Knex.Transaction,
  run: Run,
  before: Run | undefined,
): Promise<void> {
  if (run.effects !== before?.effects) {
    await transaction('provisioning_run_effects')
      .where({ run_id: run.id })
      .delete();
    if (run.effects.length > 0) {
      await transaction.batchInsert(
        'provisioning_run_effects',
        run.effects.map((effect, index) => toEffectRow(run.id, effect, index)),
        100,
      );
    }
  }
}
