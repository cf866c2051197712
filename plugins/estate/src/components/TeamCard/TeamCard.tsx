/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { entityNameOf } from '@steward/backstage-plugin-estate-common';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import { readSpec, teamSpec } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import { EntityCard } from '../EntityCard';
import { EntityLink } from '../EntityLink';
import { QuotaTable } from '../QuotaTable';
import { ShardFreshness } from '../ShardFreshness';
import { OwnedAccounts } from './OwnedAccounts';
import styles from './TeamCard.module.css';

/** What a team has of the estate: accounts, its namespace, its applications. */
export function TeamCard() {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const spec = readSpec(teamSpec, entity);
  const { namespace, cluster, slack } = spec ?? {};
  const applications = spec?.applications ?? [];
  const unknownMembers = spec?.unknownMembers ?? [];
  return (
    <EntityCard title={t('team.title')}>
      <DefinitionList
        items={[
          {
            term: t('common.accounts'),
            value: <OwnedAccounts owner={stringifyEntityRef(entity)} />,
          },
          {
            term: t('team.namespace'),
            value: namespace && (
              <Namespace name={namespace} cluster={cluster} />
            ),
          },
          {
            term: t('team.applications'),
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
          { term: t('team.slack'), value: slack },
          {
            term: t('team.notInCatalog'),
            value:
              unknownMembers.length > 0 &&
              t('team.unknownMembers', { members: unknownMembers.join(', ') }),
          },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ].map(item => ({ ...item, value: item.value || undefined }))}
      />
      <QuotaTable quota={spec?.quota} />
    </EntityCard>
  );
}

function Namespace({ name, cluster }: { name: string; cluster?: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const namespace = (
    <EntityLink entityRef={namespaceRef(name, cluster)} text={name} />
  );
  return cluster
    ? t('team.namespaceOnCluster', { namespace, cluster })
    : namespace;
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
