/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RUN_STATE_WORDS,
  RUN_STATES,
} from '@steward/backstage-plugin-provisioning-common';
import { englishWords } from '../__testUtils__/englishWords';
import { describeKind } from './describeKind';
import { describeRunState } from './describeRunState';

describe('the words for a run', () => {
  it('are those of notices and logs, which the backend writes', () => {
    for (const state of RUN_STATES) {
      expect(describeRunState(englishWords, state).word).toBe(
        RUN_STATE_WORDS[state],
      );
    }
  });

  it('include kinds that a module brought', () => {
    expect(describeKind(englishWords, 'team.quota')).toBe('team: quota');
    expect(describeKind(englishWords, 'data-lake.grow')).toBe(
      'data lake: grow',
    );
  });
});
