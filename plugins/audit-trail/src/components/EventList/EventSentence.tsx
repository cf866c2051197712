/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef } from '@backstage/catalog-model';
import {
  humanizeEntityRef,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  AuditEvent,
  SentencePart,
  sentenceOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { Fragment } from 'react';
import { actorName } from '../../glossary/actorName';
import { linkableRef } from '../../glossary/linkableRef';
import styles from './EventList.module.css';

/** What happened, with links to the people and things in it. */
export function EventSentence(props: { event: AuditEvent }) {
  return (
    <>
      {sentenceOf(props.event).map((part, index) => (
        <Fragment key={index}>
          <Part part={part} />
        </Fragment>
      ))}
    </>
  );
}

function Part(props: { part: SentencePart }) {
  const { part } = props;
  const linkTo = useEntityRefLink();
  if (!part.names) {
    return <>{part.text}</>;
  }
  const ref = linkableRef(part);
  if (!ref) {
    return <span className={styles.name}>{part.text}</span>;
  }
  return (
    <Link className={styles.link} href={linkTo(ref)} title={ref}>
      {shortText(part)}
    </Link>
  );
}

/** Without the namespace that all share; the whole ref is on hover. */
function shortText({ names, ref, text }: SentencePart): string {
  if (text !== ref) {
    return text;
  }
  return names === 'actor'
    ? actorName(text)
    : humanizeEntityRef(parseEntityRef(text));
}
