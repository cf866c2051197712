/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a sandbox is asked to hold. */
export interface SandboxSize {
  accounts: number;
  clusters: number;
  enclaves: number;
  latencyMs: number;
}

/** Calls that the sandbox answered since they were last cleared. */
export interface CallCounts {
  total: number;
  assumeRole: number;
  throttled: number;
  /** By `service.operation`. */
  operations: Record<string, { calls: number }>;
}

/** A sandbox in a process of its own, so that its memory and time are not counted as ours. */
export class SandboxProcess {
  private constructor(readonly url: string, readonly child: ChildProcess) {}

  static async start(size: SandboxSize): Promise<SandboxProcess> {
    const child = spawn(
      process.execPath,
      [
        require.resolve('@steward/sandbox/bin/sandbox'),
        ...['--port', '0'],
        ...['--accounts', `${size.accounts}`],
        ...['--clusters', `${size.clusters}`],
        ...['--enclaves', `${size.enclaves}`],
        ...['--latency', `${size.latencyMs}`],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    for await (const line of createInterface({ input: child.stdout! })) {
      const url = /Sandbox ready: (\S+)/.exec(line)?.[1];
      if (url) {
        child.stdout!.resume();
        return new SandboxProcess(url, child);
      }
    }
    throw new Error('The sandbox ended before it was ready');
  }

  async calls(): Promise<CallCounts> {
    return (await fetch(`${this.url}/_sandbox/calls`)).json();
  }

  async clearCalls(): Promise<void> {
    await fetch(`${this.url}/_sandbox/calls`, { method: 'DELETE' });
  }

  async setFaults(faults: object[]): Promise<void> {
    const response = await fetch(`${this.url}/_sandbox/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ faults }),
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
  }

  /** How often each operation of the Git host was called. */
  async gitCalls(): Promise<Record<string, number>> {
    return (await fetch(`${this.url}/git/calls`)).json();
  }

  async clearGitCalls(): Promise<void> {
    await fetch(`${this.url}/git/calls`, { method: 'DELETE' });
  }

  /** Lets a repository misbehave; an empty fault ends it. */
  async setGitFault(repository: string, fault: object): Promise<void> {
    const response = await fetch(`${this.url}/git/faults/${repository}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
  }

  /** Merges what is open, as reviewers do. */
  async mergePullRequests(repository: string): Promise<void> {
    const pulls = `${this.url}/git/api/v3/repos/${repository}/pulls`;
    const headers = {
      authorization: 'token sandbox-git-token',
      'content-type': 'application/json',
    };
    const open = await fetch(`${pulls}?state=open&per_page=100`, { headers });
    for (const { number } of (await open.json()) as { number: number }[]) {
      await fetch(`${pulls}/${number}/merge`, {
        method: 'PUT',
        headers,
        body: '{}',
      });
    }
  }

  /** Settings of the control API, such as `speed`. */
  async changeSettings(settings: object): Promise<void> {
    const response = await fetch(`${this.url}/_sandbox/settings`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
  }

  /** Names of the last executions of a machine, at most a thousand. */
  async executions(machine: string): Promise<string[]> {
    const response = await fetch(
      `${this.url}/_sandbox/executions?machine=${machine}&limit=1000`,
    );
    const { executions } = (await response.json()) as {
      executions: { name: string }[];
    };
    return executions.map(({ name }) => name);
  }

  async world(): Promise<{
    regions: { name: string }[];
    accounts: { id: string; name: string; state: string }[];
    organization: { managementAccountId: string };
  }> {
    return (await fetch(`${this.url}/_sandbox/world`)).json();
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) {
      return;
    }
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
