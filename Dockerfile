# The portal as one image: the backend, which serves the built app.
#   docker build -t steward .
FROM node:22-trixie-slim AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
RUN npm install --global @yarnpkg/cli-dist@4.13.0
WORKDIR /build
COPY . .
RUN yarn install --immutable \
  && yarn tsc \
  && yarn workspace backend build
RUN mkdir -p /portal \
  && tar xzf packages/backend/dist/skeleton.tar.gz -C /portal \
  && cp yarn.lock package.json .yarnrc.yml backstage.json /portal/ \
  && cd /portal \
  && yarn workspaces focus --all --production \
  && yarn cache clean --all \
  && tar xzf /build/packages/backend/dist/bundle.tar.gz -C /portal \
  && cp -r /build/app-config.yaml /build/app-config.production.yaml /build/templates /portal/

FROM node:22-trixie-slim
ENV NODE_ENV=production
WORKDIR /portal
COPY --from=build --chown=node:node /portal ./
USER node
EXPOSE 7007
# Add your own file with --config; app-config.aws.yaml is an example of one.
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
