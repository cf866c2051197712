/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  KindUsage,
  RunKindInfo,
} from '@steward/backstage-plugin-provisioning-common';

/** A template as the create page offers it. */
export interface Offer {
  ref: string;
  namespace: string;
  name: string;
  title: string;
  description?: string;
  type: string;
  owner?: string;
  /** Kinds of the runs that it asks for; empty where it asks for none. */
  kinds: string[];
  /** It takes something away. */
  isDestructive: boolean;
  /** It brings something new. */
  isNew: boolean;
  /** Why it cannot be asked for here. */
  unavailable?: string;
  /** How its last runs went; undefined where none has ended. */
  usage?: KindUsage;
}

/** A thing with what can be done to it: something new first, what destroys last. */
export interface Tile {
  thing: Thing;
  create?: Offer;
  others: Offer[];
}

const things = ['enclave', 'environment', 'team', 'account'] as const;

/** What the create page has a tile for. */
export type Thing = (typeof things)[number];

/** Sorts templates into the tiles and the row of all others. */
export function sortOffers(
  templates: readonly Entity[],
  kinds: readonly RunKindInfo[],
): { tiles: Tile[]; others: Offer[] } {
  const offers = templates
    .map(template => offerOf(template, kinds))
    .sort(byUse);
  const isOf = (thing: Thing) => (offer: Offer) =>
    offer.type === thing &&
    offer.kinds.some(kind => kind.startsWith(`${thing}.`));
  const tiles = things.flatMap(thing => {
    const own = offers.filter(isOf(thing));
    const create = own.find(({ isNew }) => isNew);
    return own.length > 0
      ? [{ thing, create, others: own.filter(offer => offer !== create) }]
      : [];
  });
  return {
    tiles,
    others: offers.filter(offer => !things.some(thing => isOf(thing)(offer))),
  };
}

/** What destroys comes last, else what is used most comes first. */
function byUse(one: Offer, other: Offer): number {
  return (
    Number(one.isDestructive) - Number(other.isDestructive) ||
    (other.usage?.ended ?? 0) - (one.usage?.ended ?? 0) ||
    one.title.localeCompare(other.title, 'en')
  );
}

function offerOf(template: Entity, known: readonly RunKindInfo[]): Offer {
  const { namespace, name } = getCompoundEntityRef(template);
  const { title = name, description, tags = [] } = template.metadata;
  const kinds = kindsOf(template);
  const infos = known.filter(info => kinds.includes(info.name));
  return {
    ref: stringifyEntityRef(template),
    namespace,
    name,
    title,
    description,
    type: String(template.spec?.type ?? ''),
    ...(typeof template.spec?.owner === 'string' && {
      owner: template.spec.owner,
    }),
    kinds,
    isDestructive:
      infos.some(({ destructive }) => destructive) ||
      tags.includes('decommission'),
    isNew: kinds.some(kind => /\.(create|onboard)$/.test(kind)),
    unavailable: infos.find(info => info.unavailable)?.unavailable,
    usage: mostUsed(infos.flatMap(({ usage }) => usage ?? [])),
  };
}

/** A template for two kinds is told by the one that is used more. */
function mostUsed(usages: readonly KindUsage[]): KindUsage | undefined {
  return [...usages].sort((one, other) => other.ended - one.ended)[0];
}

interface Parameters extends JsonObject {
  properties?: Record<string, JsonObject>;
}

/** The kinds that the panel of a template's form names: `enclave.{operation}` is one for each operation. */
function kindsOf({ spec }: Entity): string[] {
  const steps = [spec?.parameters ?? []].flat() as Parameters[];
  const properties = Object.assign({}, ...steps.map(step => step.properties));
  return Object.values<JsonObject>(properties).flatMap(property => {
    const { kind } = (property['ui:options'] ?? {}) as JsonObject;
    if (
      property['ui:field'] !== 'StewardAssessmentPanel' ||
      typeof kind !== 'string'
    ) {
      return [];
    }
    const [, name] = /\{(\w+)\}/.exec(kind) ?? [];
    const choices = name ? properties[name]?.enum : undefined;
    return Array.isArray(choices)
      ? choices.map(choice => kind.replace(`{${name}}`, String(choice)))
      : [kind];
  });
}
