/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Progress } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Button, Text } from '@backstage/ui';
import { StewardMark } from '../../components/StewardMark';
import styles from './SignInPage.module.css';
import { useSignIn } from './useSignIn';

/** The first page a person sees: one button for each way to sign in. */
export function SignInPage(props: SignInPageProps) {
  const title = useApi(configApiRef).getOptionalString('app.title');
  const { methods, pending, error, start } = useSignIn(props.onSignInSuccess);

  if (pending) {
    return <Progress />;
  }
  return (
    <main className={styles.page}>
      <section className={styles.card} aria-labelledby="sign-in-title">
        <StewardMark className={styles.mark} />
        <Text as="h1" variant="title-medium" id="sign-in-title">
          {title ?? 'Steward'}
        </Text>
        <Text color="secondary">
          The accounts, clusters, enclaves, environments and teams of your AWS
          estate
        </Text>
        {error && (
          <Alert
            status="danger"
            title="Signing in did not work"
            description={error.message}
          />
        )}
        {methods.map(method => (
          <div key={method.id} className={styles.method}>
            {method.message && <Text>{method.message}</Text>}
            <Button onPress={() => start(method)}>{method.title}</Button>
          </div>
        ))}
        {methods.length === 0 && (
          <Alert
            status="warning"
            title="Nobody can sign in yet"
            description="Add an identity provider under auth.providers in the configuration of the portal, then start it again."
          />
        )}
      </section>
    </main>
  );
}
