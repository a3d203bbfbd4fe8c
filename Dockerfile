FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Naming the platform makes the published code ready to run, which halves the start.
ARG TARGETARCH=amd64
WORKDIR /src
COPY . .
RUN dotnet publish BianMin.Portal -c Release -a $TARGETARCH --no-self-contained -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# A named volume mounted here takes over this owner, so that the portal can write without being root.
RUN install -d -o "$APP_UID" -g "$APP_UID" -m 700 /data
# A server has memory to give for speed (docs/operations.md).
ENV ASPNETCORE_HTTP_PORTS=8080 Data__Folder=/data DOTNET_gcServer=1
VOLUME /data
EXPOSE 8080
USER $APP_UID
# The image has no curl; bash asks by itself, as a proxy would that has done with TLS.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\nX-Forwarded-Proto: https\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "BianMin.Portal.dll"]
