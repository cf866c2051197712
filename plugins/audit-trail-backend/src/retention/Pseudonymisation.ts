/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, NotFoundError } from '@backstage/errors';
import { ActorKeyStore } from '../database/ActorKeyStore';
import { EventStore } from '../database/EventStore';
import { HoldStore } from '../database/HoldStore';

interface PseudonymisationOptions {
  events: Pick<EventStore, 'hasActor'>;
  holds: Pick<HoldStore, 'of'>;
  keys: Pick<ActorKeyStore, 'destroy' | 'knows'>;
}

/** Takes the name of an actor out of the trail, unless it is held. */
export class Pseudonymisation {
  readonly #options: PseudonymisationOptions;

  constructor(options: PseudonymisationOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an actor that the trail does not have,
   * ConflictError while a legal hold is on it or when it was done before.
   */
  async pseudonymise(ref: string): Promise<void> {
    const { events, holds, keys } = this.#options;
    const hold = await holds.of({ type: 'actor', ref });
    if (hold) {
      throw new ConflictError(
        `${ref} is under legal hold ${hold.id} (${hold.reason}). Release the hold first, then pseudonymise`,
      );
    }
    if (!(await keys.knows(ref)) && !(await events.hasActor(ref))) {
      throw new NotFoundError(
        `The trail has no actor ${ref}. Use the entity ref as events show it, such as user:default/ana`,
      );
    }
    await keys.destroy(ref);
  }
}
