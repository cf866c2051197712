/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CRITICALITY,
  ANNOTATION_DATA_CLASS,
} from '../scores/requiredTierOf';
import { declareFacts } from './declareFacts';
import { FactDeclaration, FactValue } from './Fact';

/** What the catalog says about every entity. @public */
export const CATALOG_FACTS: readonly FactDeclaration[] = declareFacts(
  { hours: 24 },
  {
    'catalog.hasOwner': ['boolean', 'Whether somebody owns it'],
    'catalog.isOwnedByGroup': ['boolean', 'Whether a group owns it'],
    'catalog.hasDescription': ['boolean', 'Whether it has a description'],
    'catalog.linkCount': ['number', 'Links that it has', 'links'],
    'catalog.lifecycle': ['string', 'Its lifecycle; empty where it has none'],
    'catalog.tags': ['strings', 'Its tags'],
    'catalog.hasSystem': ['boolean', 'Whether it is part of something'],
    'catalog.hasDomain': ['boolean', 'Whether it names a domain'],
    'catalog.partCount': ['number', 'What is part of it', 'entities'],
    'catalog.memberCount': ['number', 'Its members', 'people'],
    'catalog.ownedCount': ['number', 'What it owns', 'entities'],
    'catalog.hasContact': [
      'boolean',
      'Whether its profile has an e-mail address, or it names a Slack channel',
    ],
    'catalog.hasDocumentation': ['boolean', 'Whether it has TechDocs'],
    'catalog.hasSource': ['boolean', 'Whether it names its source code'],
    'catalog.hasCriticality': ['boolean', 'Whether its criticality is known'],
    'catalog.hasDataClass': ['boolean', 'Whether its data class is known'],
    'catalog.isOrphan': ['boolean', 'Whether nothing provides it any more'],
  },
);

/** The facts of {@link CATALOG_FACTS} about an entity with its relations. @public */
export function catalogFacts(entity: Entity): Record<string, FactValue> {
  const { metadata, spec = {}, relations = [] } = entity;
  const annotations = metadata.annotations ?? {};
  const targets = (type: string) =>
    relations.filter(one => one.type === type).map(one => one.targetRef);
  const owners = targets('ownedBy');
  const tags = spec.tags;
  const hasTag = (name: string) =>
    typeof tags === 'object' && tags !== null && name in tags;
  const profile = spec.profile;
  return {
    'catalog.hasOwner': owners.length > 0,
    'catalog.isOwnedByGroup': owners.some(ref => ref.startsWith('group:')),
    'catalog.hasDescription': Boolean(metadata.description?.trim()),
    'catalog.linkCount': metadata.links?.length ?? 0,
    'catalog.lifecycle':
      typeof spec.lifecycle === 'string' ? spec.lifecycle : '',
    'catalog.tags': metadata.tags ?? [],
    'catalog.hasSystem': targets('partOf').length > 0,
    'catalog.hasDomain': Boolean(spec.domain),
    'catalog.partCount': targets('hasPart').length,
    'catalog.memberCount': targets('hasMember').length,
    'catalog.ownedCount': targets('ownerOf').length,
    'catalog.hasContact':
      Boolean(spec.slack) ||
      (typeof profile === 'object' &&
        profile !== null &&
        'email' in profile &&
        Boolean(profile.email)),
    'catalog.hasDocumentation': 'backstage.io/techdocs-ref' in annotations,
    'catalog.hasSource': 'backstage.io/source-location' in annotations,
    'catalog.hasCriticality':
      ANNOTATION_CRITICALITY in annotations || hasTag('criticality'),
    'catalog.hasDataClass':
      ANNOTATION_DATA_CLASS in annotations || hasTag('data-class'),
    'catalog.isOrphan': annotations['backstage.io/orphan'] === 'true',
  };
}
