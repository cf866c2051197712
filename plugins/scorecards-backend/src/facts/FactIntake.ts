/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  FactDeclaration,
  FactPush,
  factValueSchema,
  FactValue,
  isOfType,
  PushAnswer,
} from '@steward/backstage-plugin-scorecards-common';
import { EntityStore } from '../entities/EntityStore';
import { collectionId, FactStore } from './FactStore';
import { shortestAge } from './shortestAge';

const MAX_REFUSED = 100;
/** Clocks of others may be ahead by this much. */
const AHEAD_MS = 300_000;

/** Takes facts that are pushed. A push is the whole truth of its source and scope. */
export class FactIntake {
  readonly #entities: EntityStore;
  readonly #facts: FactStore;
  readonly #declarations: ReadonlyMap<string, FactDeclaration>;
  readonly #collectors: ReadonlySet<string>;
  readonly #clock: () => Date;

  constructor(options: {
    entities: EntityStore;
    facts: FactStore;
    declarations: readonly FactDeclaration[];
    /** Ids of collectors, whose facts nobody else may push. */
    collectors: readonly string[];
    clock?: () => Date;
  }) {
    this.#entities = options.entities;
    this.#facts = options.facts;
    this.#declarations = new Map(
      options.declarations.map(one => [one.name, one]),
    );
    this.#collectors = new Set(options.collectors);
    this.#clock = options.clock ?? (() => new Date());
  }

  /** @throws InputError for a source that is a collector, and for a push from the future. */
  async push(push: FactPush): Promise<PushAnswer> {
    const { source, scope = 'all' } = push;
    if (this.#collectors.has(source)) {
      throw new InputError(
        `source ${source} is a collector of this portal. Choose another name.`,
      );
    }
    const now = this.#clock().getTime();
    if (push.observedAt && Date.parse(push.observedAt) > now + AHEAD_MS) {
      throw new InputError(
        `observedAt ${push.observedAt} is in the future. Leave it out, or set the clock of the sender.`,
      );
    }
    const refused: PushAnswer['refused'] = [];
    const byEntity = new Map<string, Record<string, FactValue>>();
    push.facts.forEach((fact, index) => {
      const taken = byEntity.get(fact.entityRef.toLowerCase()) ?? {};
      const reason = this.#refusal(source, fact, taken);
      if (reason) {
        refused.push({ where: `facts[${index}]`, reason });
        return;
      }
      taken[fact.name] = factValueSchema.parse(fact.value);
      byEntity.set(fact.entityRef.toLowerCase(), taken);
    });
    const known = await this.#entities.known([...byEntity.keys()]);
    const placed = [...byEntity].filter(([ref]) => known.has(ref));
    const collection = collectionId(source, scope);
    const gone = (await this.#facts.entitiesOf(collection)).filter(
      ref => !byEntity.has(ref),
    );
    const changed = await this.#facts.put(collection, [
      ...placed.map(([entityRef, facts]) => ({ entityRef, facts })),
      ...gone.map(entityRef => ({ entityRef, facts: {} })),
    ]);
    const names = push.facts.map(({ name }) => this.#declarations.get(name));
    await this.#facts.complete(source, scope, {
      lastsMs: shortestAge(names.filter(one => one !== undefined)),
    });
    const count = (pairs: [string, object][]) =>
      pairs.reduce((sum, [, facts]) => sum + Object.keys(facts).length, 0);
    const accepted = count(placed);
    return {
      accepted,
      changed,
      unplaced: count([...byEntity]) - accepted,
      refused: refused.slice(0, MAX_REFUSED),
    };
  }

  #refusal(
    source: string,
    { name, value, entityRef }: FactPush['facts'][number],
    taken: Record<string, FactValue>,
  ): string | undefined {
    const declaration = this.#declarations.get(name);
    if (!name.startsWith(`${source}.`)) {
      return `${name} does not belong to the source ${source}: its name must begin with "${source}."`;
    }
    if (!declaration) {
      return `${name} is not declared. Declare it under scorecards.facts with its type and its maximum age.`;
    }
    if (
      !isOfType(value, declaration.type) ||
      !factValueSchema.safeParse(value).success
    ) {
      return `${name} is ${JSON.stringify(value)?.slice(
        0,
        100,
      )}, and must be of type ${declaration.type}`;
    }
    return name in taken
      ? `${name} of ${entityRef} is there twice; the first one counts`
      : undefined;
  }
}
