/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_OWNER_SOURCE } from '@steward/backstage-plugin-estate-common';
import { estateTranslationRef } from '../../translation';
import { OwnerLink } from '../EntityLink';

/** The owner of an entity and which rule says so. */
export function OwnerFact(props: { entity: Entity }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { spec, metadata } = props.entity;
  const source = metadata.annotations?.[ANNOTATION_OWNER_SOURCE];
  const owner = (
    <OwnerLink owner={typeof spec?.owner === 'string' ? spec.owner : ''} />
  );
  return source ? t('entityPage.ownerFrom', { owner, source }) : owner;
}
