# KTS in a container. Build and run from the folder of the project:
#   docker build -t kts . && docker run -p 127.0.0.1:3000:3000 -v kts-data:/data kts
FROM node:24-bookworm-slim
WORKDIR /srv/kts
# Everything is installed from the lockfile; the program runs on the Node that it pins itself.
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile \
  && npx --yes pnpm@12.21.0 --filter @kts/web build \
  && mkdir -p /data && chown -R node:node /data /srv/kts
USER node
ENV HOST=0.0.0.0 PORT=3000 KTS_DATA_DIR=/data
VOLUME /data
EXPOSE 3000
# Passes signals on: `docker stop` ends it cleanly within ten seconds.
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s CMD node -e "fetch('http://127.0.0.1:3000/api/v1/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node_modules/.bin/node", "apps/server/src/main.ts", "serve"]
