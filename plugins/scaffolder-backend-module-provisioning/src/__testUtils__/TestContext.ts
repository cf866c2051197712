/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { RequestContext } from '../request/RunRequester';
import { FollowContext } from '../wait/RunFollower';

type Checkpoints = Map<string, JsonValue>;

/**
 * The context of a step with checkpoints as the runner has them: what an
 * earlier attempt wrote is read, what this one writes is not.
 */
export class TestContext implements FollowContext, RequestContext {
  readonly #earlier: Checkpoints;
  readonly #written: Checkpoints;
  readonly #abort = new AbortController();
  readonly log: string[] = [];
  readonly outputs: Record<string, unknown> = {};
  readonly isDryRun = false;
  readonly task: { id: string };
  readonly secrets?: Record<string, string>;
  readonly step = { id: 'step-1', name: 'Step' };
  readonly templateInfo = undefined;
  readonly signal = this.#abort.signal;
  readonly logger = {
    ...mockServices.rootLogger(),
    debug: () => undefined,
    info: (text: string) => void this.log.push(`info: ${text}`),
    warn: (text: string) => void this.log.push(`warn: ${text}`),
    error: (text: string) => void this.log.push(`error: ${text}`),
    child: () => this.logger,
  };

  constructor(
    earlier: Checkpoints = new Map(),
    options: { taskId?: string; secrets?: Record<string, string> } = {},
  ) {
    this.task = { id: options.taskId ?? 'task-1' };
    this.secrets = options.secrets;
    this.#earlier = new Map(earlier);
    this.#written = new Map(earlier);
  }

  checkpoint = async <T extends JsonValue | void>(options: {
    key: string;
    fn: () => Promise<T> | T;
  }): Promise<T> => {
    if (this.#earlier.has(options.key)) {
      return this.#earlier.get(options.key) as T;
    }
    const value = await options.fn();
    this.#written.set(options.key, JSON.parse(JSON.stringify(value ?? {})));
    return value;
  };

  output = (name: string, value: unknown) => {
    this.outputs[name] = value;
  };

  getInitiatorCredentials = async () => mockCredentials.user();

  abort() {
    this.#abort.abort();
  }

  /** The context that another process gets after this one was killed. */
  restarted(): TestContext {
    return new TestContext(this.#written);
  }
}
