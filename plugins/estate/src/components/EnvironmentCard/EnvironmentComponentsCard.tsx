/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { useMemo } from 'react';
import { z } from 'zod';
import { environmentSpec, readSpec } from '../../entity/readSpec';
import { EstateWords, estateTranslationRef } from '../../translation';
import { EntityCard } from '../EntityCard';
import styles from './EnvironmentCard.module.css';

type Component = z.infer<typeof environmentSpec>['components'][number];

/** The Atmos components of an environment, and what was left unresolved. */
export function EnvironmentComponentsCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(environmentSpec, entity);
  const columns = useMemo(() => componentColumns(t), [t]);
  const components = spec?.components ?? [];
  const unresolved = spec?.unresolved ?? [];
  return (
    <EntityCard title={t('environment.components.title')}>
      <DataTable
        label={t('environment.components.label')}
        singular={t('environment.components.singular')}
        columns={columns}
        rows={components}
        rowKey={component => `${component.type} ${component.name}`}
        csv={{
          fileName: `${entity.metadata.name}-components.csv`,
          loadAll: async () => components,
        }}
        empty={
          <EmptyState title={t('environment.components.empty.title')}>
            {t('environment.components.empty.description')}
          </EmptyState>
        }
      />
      {unresolved.length > 0 && (
        <div>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('environment.unresolved.title', {
              number: String(unresolved.length),
            })}
          </Text>
          <p className={styles.note}>
            {t('environment.unresolved.description')}
          </p>
          <ul className={styles.unresolved}>
            {unresolved.map(item => (
              <li key={item}>
                <code>{item}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </EntityCard>
  );
}

function componentColumns(t: EstateWords): DataTableColumn<Component>[] {
  const enabledText = (enabled: boolean) =>
    t(`environment.components.${enabled ? 'enabled' : 'disabled'}`);
  return [
    {
      id: 'name',
      label: t('environment.components.component'),
      rowHeader: true,
      cell: component => component.name,
      text: component => component.name,
    },
    {
      id: 'type',
      label: t('common.type'),
      cell: component => component.type,
      text: component => component.type,
    },
    {
      id: 'module',
      label: t('environment.components.rootModule'),
      cell: ({ component }) => component && <code>{component}</code>,
      text: ({ component }) => component,
    },
    {
      id: 'enabled',
      label: t('common.state'),
      cell: ({ enabled }) => (
        <StatusBadge
          word={enabledText(enabled)}
          tone={enabled ? 'positive' : 'neutral'}
        />
      ),
      text: ({ enabled }) => enabledText(enabled),
    },
    {
      id: 'dependsOn',
      label: t('environment.components.dependsOn'),
      cell: ({ dependsOn }) => dependsOn.join(', ') || '–',
      text: ({ dependsOn }) => dependsOn.join(' '),
    },
  ];
}
