/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Card, CardBody, Link, Text } from '@backstage/ui';
import styles from './HomeLayout.module.css';

const DOORS = [
  {
    title: 'See the estate',
    href: '/estate',
    text: 'Every AWS account, cluster and enclave, and who owns it.',
  },
  {
    title: 'Request an enclave',
    href: '/create',
    text: 'Fill in a form. You see the price and the approval before you send it.',
  },
  {
    title: 'See the scorecards',
    href: '/scorecards',
    text: 'How good everything is, and what would lift it most.',
  },
];

/** For people who have nothing here yet: where to begin. */
export function FirstSteps() {
  return (
    <nav aria-label="First steps" className={styles.doors}>
      {DOORS.map(({ title, href, text }) => (
        <Card key={href}>
          <CardBody>
            <Link href={href} variant="title-x-small">
              {title}
            </Link>
            <Text color="secondary">{text}</Text>
          </CardBody>
        </Card>
      ))}
    </nav>
  );
}
