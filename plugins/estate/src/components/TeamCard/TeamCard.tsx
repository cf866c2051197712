/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { entityNameOf } from '@steward/backstage-plugin-estate-common';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { readSpec, teamSpec } from '../../entity/readSpec';
import { EntityCard } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { QuotaTable } from '../QuotaTable';
import { ShardFreshness } from '../ShardFreshness';
import { OwnedAccounts } from './OwnedAccounts';
import styles from './TeamCard.module.css';

/** What a team has of the estate: accounts, its namespace, its applications. */
export function TeamCard() {
  const { entity } = useEntity();
  const spec = readSpec(teamSpec, entity);
  const { namespace, cluster, slack } = spec ?? {};
  const applications = spec?.applications ?? [];
  const unknownMembers = spec?.unknownMembers ?? [];
  return (
    <EntityCard title="Platform resources">
      <DefinitionList
        items={[
          {
            term: 'Accounts',
            value: <OwnedAccounts owner={stringifyEntityRef(entity)} />,
          },
          {
            term: 'Namespace',
            value: namespace && (
              <>
                <EntityLink
                  entityRef={namespaceRef(namespace, cluster)}
                  text={namespace}
                />
                {cluster && ` on ${cluster}`}
              </>
            ),
          },
          {
            term: 'Applications',
            value: applications.length > 0 && (
              <ul className={styles.list}>
                {applications.map(({ name, url }) => (
                  <li key={name}>
                    {url ? (
                      <Link
                        href={url}
                        target="_blank"
                        rel="noopener noreferrer"
                      >
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: 'Slack', value: slack },
          {
            term: 'Not in the catalog',
            value:
              unknownMembers.length > 0 &&
              `${unknownMembers.join(', ')} (members of team.yaml)`,
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ].map(item => ({ ...item, value: item.value || undefined }))}
      />
      <QuotaTable quota={spec?.quota} />
    </EntityCard>
  );
}

function namespaceRef(name: string, cluster: string | undefined): string {
  const entityName = entityNameOf({
    kind: 'kubernetes-namespace',
    id: name,
    name,
    cluster,
    team: '',
  });
  return `resource:default/${entityName}`;
}
