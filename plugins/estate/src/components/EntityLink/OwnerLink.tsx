/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import { estateTranslationRef } from '../../translation';
import { EntityLink } from './EntityLink';

export interface OwnerLinkProps {
  /** Entity ref; empty for what nobody owns. */
  owner: string;
}

export function OwnerLink(props: OwnerLinkProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  if (!props.owner) {
    return <span>{t('common.none')}</span>;
  }
  return /^(group|user):/.test(props.owner) ? (
    <EntityLink entityRef={props.owner} text={formatEntityName(props.owner)} />
  ) : (
    <span>{props.owner}</span>
  );
}
