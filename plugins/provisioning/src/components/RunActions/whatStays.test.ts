/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { englishWords } from '../../__testUtils__/englishWords';
import { whatStays } from './whatStays';

describe('whatStays', () => {
  const pull = (status: string) => ({
    state: 'RUNNING' as const,
    effects: [
      {
        type: 'team',
        ref: 'group:default/custody',
        operation: 'create' as const,
      },
    ],
    execution: {
      executor: 'git-pull-request',
      name: 'steward/team.onboard/custody',
      attempt: 1,
      status,
    },
  });

  it('says of a pull request whether it can still be merged, or is', () => {
    expect(whatStays(englishWords, pull('open'), false)).toContain(
      'can still be merged',
    );
    expect(whatStays(englishWords, pull('open'), true)).toContain('is closed');
    expect(whatStays(englishWords, pull('merged'), true)).toBe(
      'The pull request is merged, and Argo CD deploys it; Steward only stops following. What was made already stays: team group:default/custody.',
    );
  });

  it('says of what was not started that nothing stays', () => {
    expect(
      whatStays(englishWords, { ...pull('open'), state: 'APPROVED' }, true),
    ).toBe('Nothing was started, so nothing stays behind.');
  });
});
