/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { formatEntityName } from '@steward/backstage-plugin-portal-react';
import { useScopeOptions } from '../../hooks/useScopeOptions';
import { CostScope, ORGANIZATION } from '../../hooks/useScope';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './ScopePicker.module.css';

/** Chooses for whom costs are shown. A scope out of a link is offered as it stands. */
export function ScopePicker(props: Pick<CostScope, 'scope' | 'setScope'>) {
  const { scope, setScope } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const sections = useScopeOptions();
  const isKnown =
    scope === ORGANIZATION ||
    sections.some(({ options }) => options.some(({ id }) => id === scope));
  return (
    <Select
      aria-label={t('scope.label')}
      className={styles.picker}
      searchable
      searchPlaceholder={t('scope.search')}
      options={[
        { id: ORGANIZATION, label: t('common.allCosts') },
        ...(isKnown ? [] : [{ id: scope, label: formatEntityName(scope) }]),
        ...sections,
      ]}
      value={scope}
      onChange={key => setScope(String(key ?? ORGANIZATION))}
    />
  );
}
