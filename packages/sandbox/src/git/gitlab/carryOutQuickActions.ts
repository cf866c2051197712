/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { GitHostContext, HostedRepository } from '../GitHostContext';

/**
 * Carries out the lines of a description or comment that GitLab takes for
 * commands of whoever wrote it: `/close` and `/merge`.
 *
 * Source: https://docs.gitlab.com/user/project/quick_actions/
 */
export async function carryOutQuickActions(
  { user }: Pick<GitHostContext, 'user'>,
  { pulls }: HostedRepository,
  number: number,
  text: string,
): Promise<void> {
  const commands = new Set(text.split('\n').map(line => line.trim()));
  if (commands.has('/close')) {
    await pulls.update(number, { state: 'closed' });
  }
  if (commands.has('/merge')) {
    await pulls.merge({ number, method: 'merge', by: user });
  }
}
