/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { englishWords as t } from '../__testUtils__/englishWords';
import { describeOutcome, shardOutcomes } from './describeOutcome';
import { describeSource } from './describeSource';
import { describeState } from './describeState';
import { describeSyncState } from './describeSync';
import { describeType } from './describeType';

describe('glossary', () => {
  it('has words for every outcome, state, source and type, and shows unknown ones as they are', () => {
    const words = shardOutcomes.map(
      outcome => describeOutcome(t, outcome).word,
    );
    expect(new Set(words).size).toBe(shardOutcomes.length);
    expect(describeOutcome(t, undefined).word).toBe('not read yet');
    expect(describeState(t, 'PENDING_CLOSURE')).toEqual({
      word: 'pending closure',
      tone: 'warning',
    });
    expect(describeState(t, 'HIBERNATED')).toEqual({
      word: 'HIBERNATED',
      tone: 'neutral',
    });
    expect(describeSource(t, 'enclaves')).toBe('Nitro enclaves');
    expect(describeSource(t, 'enclaves-eu-west')).toBe(
      'Nitro enclaves (eu-west)',
    );
    expect(describeSource(t, 'my-own')).toBe('my-own');
    expect(describeType(t, 'kubernetes-cluster', 2)).toBe('clusters');
  });

  it('says what a sync that is done did not read', () => {
    const done = (outcomes: Record<string, number>) =>
      describeSyncState(t, {
        state: 'done',
        result: { outcomes } as Parameters<
          typeof describeSyncState
        >[1]['result'],
      });
    expect(done({ complete: 2, partial: 100, denied: 30 })).toEqual({
      word: 'done, 130 of 132 not current',
      tone: 'warning',
    });
    expect(done({ complete: 132 }).word).toBe('done');
    expect(describeSyncState(t, { state: 'running' }).word).toBe('running');
  });
});
