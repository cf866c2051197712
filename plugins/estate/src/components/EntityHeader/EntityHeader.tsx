/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Container, Header } from '@backstage/ui';
import { ANNOTATION_VANISHED_AT } from '@steward/backstage-plugin-estate-common';
import {
  CopyableId,
  describeEntityType,
  formatAccountId,
  useDocumentTitle,
} from '@steward/backstage-plugin-portal-react';
import { Fragment, ReactElement } from 'react';
import { estateTranslationRef } from '../../translation';
import { ConsoleLink, OwnerFact } from '../EntityCard';
import { StateBadge } from '../StateBadge';
import { Breadcrumb } from './Breadcrumb';
import { consoleUrlOf } from './consoleUrlOf';
import { EntityMenu } from './EntityMenu';
import styles from './EntityHeader.module.css';

export interface EntityHeaderProps extends EntityHeaderLayoutProps {
  /** What other plugins offer here. */
  actions: readonly ReactElement[];
}

/** What an entity of the estate is, where it is, and what can be done with it. */
export function EntityHeader(props: EntityHeaderProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { entity } = useEntity();
  const { metadata, spec = {} } = entity;
  const title = metadata.title ?? metadata.name;
  useDocumentTitle(title);
  const vanishedAt = metadata.annotations?.[ANNOTATION_VANISHED_AT];
  const isAccount = spec.type === 'cloud-account';
  const state = isAccount ? spec.state : spec.status;
  return (
    <>
      <Container className={styles.place}>
        <Breadcrumb />
      </Container>
      <Header
        className={styles.header}
        title={title}
        tags={[{ label: describeEntityType(entity) }]}
        metadata={[
          ...(typeof state === 'string' || vanishedAt
            ? [
                {
                  label: t('common.state'),
                  value: (
                    <StateBadge
                      state={state?.toString()}
                      vanishedAt={vanishedAt}
                    />
                  ),
                },
              ]
            : []),
          ...(isAccount && typeof spec.accountId === 'string'
            ? [
                {
                  label: t('common.number'),
                  value: (
                    <CopyableId
                      value={spec.accountId}
                      display={formatAccountId(spec.accountId)}
                      label={t('common.accountNumber')}
                    />
                  ),
                },
              ]
            : []),
          ...(spec.owner
            ? [
                {
                  label: t('common.owner'),
                  value: <OwnerFact entity={entity} />,
                },
              ]
            : []),
        ]}
        tabs={props.tabs}
        activeTabId={props.activeTabId}
        customActions={
          <>
            {props.actions.map((action, index) => (
              <Fragment key={index}>{action}</Fragment>
            ))}
            <ConsoleLink href={consoleUrlOf(entity)} />
            <EntityMenu />
          </>
        }
      />
    </>
  );
}
