/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Members } from '../aws/AwsService';
import { CompleteFaultEffect } from './FaultRule';

const batchSchema = z.looseObject({
  Entries: z.array(z.looseObject({ Id: z.string() })),
});

/** Carries a batch out without the entries of a fault, which come back as failed. */
export async function failEntries(
  effect: Extract<CompleteFaultEffect, { kind: 'failEntries' }>,
  input: Members,
  run: (input: Members) => Members | Promise<Members>,
): Promise<Members> {
  const batch = batchSchema.safeParse(input).data;
  if (!batch) {
    return run(input);
  }
  const { ids, senderFault, code, message } = effect;
  const isFailed = ({ Id }: { Id: string }) => ids.includes(Id);
  const others = batch.Entries.filter(entry => !isFailed(entry));
  const output =
    others.length > 0
      ? await run({ ...input, Entries: others })
      : { Successful: [] };
  const { Failed = [] } = output;
  return {
    ...output,
    Failed: [
      ...(Array.isArray(Failed) ? Failed : []),
      ...batch.Entries.filter(isFailed).map(({ Id }) => ({
        Id,
        SenderFault: senderFault,
        Code: code,
        Message: message,
      })),
    ],
  };
}
