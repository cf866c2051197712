/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isDay } from '@steward/backstage-plugin-cloud-costs-common';

/** The last day of something, such as `2026-12-12`. */
export const ANNOTATION_ENDS_ON = 'steward.dev/ends-on';
/** The tag of an AWS account or cluster that says the same; the estate keeps tags. */
export const TAG_ENDS_ON = 'ends-on';

/** When an entity ends, or what is wrong with what it says. */
export interface EntityLifetime {
  entity: Entity;
  entityRef: string;
  /** Refs of who owns it. */
  owners: string[];
  endsOn?: string;
  problem?: string;
}

/** Reads when entities end; those that do not say are left out. */
export function lifetimesOfEntities(
  entities: readonly Entity[],
): EntityLifetime[] {
  return entities.flatMap(entity => {
    const said = endOf(entity);
    return said
      ? [
          {
            entity,
            entityRef: stringifyEntityRef(entity),
            owners: (entity.relations ?? [])
              .filter(({ type }) => type === RELATION_OWNED_BY)
              .map(({ targetRef }) => targetRef),
            ...(isDay(said.text)
              ? { endsOn: said.text }
              : {
                  problem: `${said.key} = "${said.text}" is not a day. Write one that exists, such as 2026-12-31.`,
                }),
          },
        ]
      : [];
  });
}

/** The annotation counts before the tag. */
function endOf({ metadata, spec }: Entity) {
  const annotation = metadata.annotations?.[ANNOTATION_ENDS_ON];
  if (annotation !== undefined) {
    return { key: ANNOTATION_ENDS_ON, text: annotation.trim() };
  }
  const tags = spec?.tags as Record<string, unknown> | undefined;
  const tag = tags?.[TAG_ENDS_ON];
  return typeof tag === 'string'
    ? { key: `tag ${TAG_ENDS_ON}`, text: tag.trim() }
    : undefined;
}
