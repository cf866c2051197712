/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import {
  AuditActor,
  AuditRecord,
  TextQualifier,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  DefinitionList,
  formatAccountId,
  formatDuration,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import { linkableRef } from '../../glossary/linkableRef';
import { queryFor } from '../../query/queryFor';
import styles from './EventPanel.module.css';

export interface EventFactsProps {
  event: AuditRecord;
  onSearch?: (q: string) => void;
}

/** Who, what, where and how, each with the way to more of the same. */
export function EventFacts(props: EventFactsProps) {
  const { event, onSearch } = props;
  const { actor, resource, error } = event;
  const fact = (
    term: string,
    qualifier: TextQualifier,
    value: string | undefined,
    shown: ReactNode = value,
  ) => ({
    term,
    value: value && (
      <span className={styles.fact}>
        {shown}
        {onSearch && (
          <button
            type="button"
            className={styles.more}
            aria-label={moreOf(term)}
            title={moreOf(term)}
            onClick={() => onSearch(queryFor(qualifier, value))}
          >
            <RiFilter3Line size={14} aria-hidden />
          </button>
        )}
      </span>
    ),
  });
  const person = actor.onBehalfOf ?? actor.ref;
  return (
    <DefinitionList
      items={[
        fact('Who', 'actor', person, <ActorLink actor={actor} />),
        {
          term: 'Through',
          value: actor.onBehalfOf && (actor.name ?? actor.ref ?? 'a service'),
        },
        { term: 'From', value: actor.ip },
        { term: 'Browser', value: actor.userAgent },
        fact('Action', 'action', event.action, <code>{event.action}</code>),
        { term: 'Plugin', value: event.plugin },
        fact(
          'Resource',
          'resource',
          resource?.entityRef ?? resource?.id,
          resource && (
            <RefLink
              names="resource"
              entityRef={resource.entityRef}
              text={resource.entityRef ?? resource.id ?? ''}
            />
          ),
        ),
        fact(
          'AWS account',
          'account',
          resource?.accountId,
          resource?.accountId && (
            <CopyableId
              value={resource.accountId}
              display={formatAccountId(resource.accountId)}
              label="account number"
            />
          ),
        ),
        { term: 'Region', value: resource?.region },
        fact('Severity', 'severity', event.severity),
        {
          term: 'Took',
          value:
            event.durationMs === undefined
              ? undefined
              : formatDuration(event.durationMs),
        },
        { term: 'Error', value: error && `${error.name}: ${error.message}` },
        fact(
          'Correlation id',
          'correlation',
          event.correlationId,
          <CopyableId value={event.correlationId} label="correlation id" />,
        ),
      ]}
    />
  );
}

function moreOf(term: string): string {
  return term === 'Who'
    ? 'Only events of this actor'
    : `Only events with this ${term.replace(/^[A-Z](?=[a-z])/, first =>
        first.toLowerCase(),
      )}`;
}

function ActorLink(props: { actor: AuditActor }) {
  const { name, ref, onBehalfOf } = props.actor;
  const person = onBehalfOf ?? ref;
  const text = onBehalfOf || !name ? person : `${name} (${ref})`;
  return <RefLink names="actor" entityRef={person} text={text ?? ''} />;
}

function RefLink(props: {
  names: 'actor' | 'resource';
  entityRef?: string;
  text: string;
}) {
  const linkTo = useEntityRefLink();
  const ref = linkableRef({ names: props.names, ref: props.entityRef });
  return ref ? (
    <Link href={linkTo(ref)} aria-label={props.text} className={styles.refLink}>
      <MiddleTruncate text={props.text} tail={16} />
    </Link>
  ) : (
    <span>{props.text}</span>
  );
}
