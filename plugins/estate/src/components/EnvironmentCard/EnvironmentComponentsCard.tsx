/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { z } from 'zod';
import { environmentSpec, readSpec } from '../../entity/readSpec';
import { EntityCard } from '../EntityCard';
import styles from './EnvironmentCard.module.css';

type Component = z.infer<typeof environmentSpec>['components'][number];

const columns: DataTableColumn<Component>[] = [
  {
    id: 'name',
    label: 'Component',
    rowHeader: true,
    cell: component => component.name,
    text: component => component.name,
  },
  {
    id: 'type',
    label: 'Type',
    cell: component => component.type,
    text: component => component.type,
  },
  {
    id: 'module',
    label: 'Root module',
    cell: ({ component }) => component && <code>{component}</code>,
    text: ({ component }) => component,
  },
  {
    id: 'enabled',
    label: 'State',
    cell: ({ enabled }) => (
      <StatusBadge
        word={enabled ? 'enabled' : 'disabled'}
        tone={enabled ? 'positive' : 'neutral'}
      />
    ),
    text: ({ enabled }) => (enabled ? 'enabled' : 'disabled'),
  },
  {
    id: 'dependsOn',
    label: 'Depends on',
    cell: ({ dependsOn }) => dependsOn.join(', ') || '–',
    text: ({ dependsOn }) => dependsOn.join(' '),
  },
];

/** The Atmos components of an environment, and what was left unresolved. */
export function EnvironmentComponentsCard() {
  const { entity } = useEntity();
  const spec = readSpec(environmentSpec, entity);
  const components = spec?.components ?? [];
  const unresolved = spec?.unresolved ?? [];
  return (
    <EntityCard title="Atmos components">
      <DataTable
        label="components"
        singular="component"
        columns={columns}
        rows={components}
        rowKey={component => `${component.type} ${component.name}`}
        csv={{
          fileName: `${entity.metadata.name}-components.csv`,
          loadAll: async () => components,
        }}
        empty={
          <EmptyState title="This stack has no components">
            They come from components.terraform of the stack manifest.
          </EmptyState>
        }
      />
      {unresolved.length > 0 && (
        <div>
          <Text as="h4" variant="body-medium" weight="bold">
            Left unresolved ({unresolved.length})
          </Text>
          <p className={styles.note}>
            Templates and YAML functions need Atmos itself. Publish the output
            of atmos describe stacks and set describeStacksUrl to have them.
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
