/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PersonLink } from '@steward/backstage-plugin-portal-react';
import { provisioningTranslationRef } from '../../translation';

export interface PersonListProps {
  entityRefs: readonly string[];
  /** `either`: any of them; `list`: all of them. */
  joined: 'either' | 'list';
}

/** People and groups in a sentence: `platform or security`. */
export function PersonList({ entityRefs, joined }: PersonListProps) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return entityRefs
    .map(ref => <PersonLink key={ref} entityRef={ref} />)
    .reduce<JSX.Element | null>(
      (one, other) => (one ? t(`common.${joined}`, { one, other }) : other),
      null,
    );
}
