/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EventsService } from '@backstage/plugin-events-node';
import { parseAwsEvent } from '@steward/backstage-plugin-estate-node';
import { PROVISIONING_AWS_TOPIC } from '@steward/backstage-plugin-provisioning-node';

const SOURCE = 'aws.states';
const DEBOUNCE_MS = 250;

export interface StatusEventsOptions {
  events: EventsService;
  /** Called soon after something changed, once for many changes. */
  onChange: () => void;
}

/**
 * Listens for changes of executions that EventBridge sends. Delivery is best
 * effort, and a message is no more than a reason to look.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
 */
export class StatusEvents {
  readonly #events: EventsService;
  readonly #onChange: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: StatusEventsOptions) {
    this.#events = options.events;
    this.#onChange = options.onChange;
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'provisioning-aws',
      topics: [PROVISIONING_AWS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        if (parseAwsEvent(eventPayload)?.source === SOURCE) {
          this.#soon();
        }
      },
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onChange();
    }, DEBOUNCE_MS).unref();
  }
}
