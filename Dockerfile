# The service as an image: Maven builds the jar, the jar is taken apart into layers, and the very JVM that will run it learns
# from the sample, once, what every start would have to find out again. Each base can be another one by --build-arg.
ARG BUILD_IMAGE=maven:3.9.16-eclipse-temurin-25-noble@sha256:93b8a14ea2f412782e4e842651273b4d903e35cc496284f178fbbe2d67d00976
ARG RUNTIME_IMAGE=eclipse-temurin:25.0.4.1_1-jre-noble@sha256:08c5df59d84343e310567081253611b244bb7a1329930eb09d6923f6fa66dffa

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# Before the sources, so that a change of these fetches anew only what the compiler runs with, which this leaves out.
COPY pom.xml ./
COPY service/pom.xml service/
RUN mvn -B -ntp '-P!format' dependency:go-offline
COPY schema schema
COPY service/src/main service/src/main
RUN mvn -B -ntp '-P!format' -Dmaven.test.skip=true package

FROM ${BUILD_IMAGE} AS layers
WORKDIR /layers
COPY --from=build /build/service/target/service-*.jar /jar/service.jar
RUN java -Djarmode=tools -jar /jar/service.jar extract --force --layers --application-filename newsdocket.jar --destination /layers
COPY service/image/Trial.java /trial/
RUN javac -Xlint:all -Werror -d /trial /trial/Trial.java && mkdir /data

# On the runtime's own base and in the final place: the cache is good for the JVM and the files that it was made with, and no others.
# With a heap as the image has it: on a machine of 128 GB, a default one would make a cache that no smaller heap can use.
FROM ${RUNTIME_IMAGE} AS training
WORKDIR /app
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
COPY --from=layers /trial /trial
COPY service/src/main/resources/graphiql/examples /trial/queries
RUN ["java", "-cp", "/trial", "Trial", "/trial/queries", "180", \
    "java", "-XX:+UseG1GC", "-Xmx600m", "-XX:AOTCacheOutput=/app/newsdocket.aot", "-Xlog:aot=error", \
    "-jar", "/app/newsdocket.jar", "--newsdocket.store.folder=/tmp/training"]

FROM ${RUNTIME_IMAGE}
ARG RUNTIME_IMAGE
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Newsdocket" \
    org.opencontainers.image.description="The structured record of developing legal stories, served as one GraphQL API" \
    org.opencontainers.image.base.name="${RUNTIME_IMAGE}" \
    org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
# What changes least comes first. The jar is the one that the cache was made with: a JVM need not notice another.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=training /app/newsdocket.jar ./
COPY --from=training /app/newsdocket.aot ./
COPY --from=layers --chown=10001:10001 /data /data
ENV NEWSDOCKET_STORE_FOLDER=/data
VOLUME ["/data"]
EXPOSE 8080 8081
USER 10001:10001
# Refuses an image whose cache would not be used; a service that only starts more slowly would not tell.
RUN ["java", "-XX:+UseG1GC", "-Xmx600m", "-XX:-UsePerfData", "-XX:AOTCache=/app/newsdocket.aot", "-XX:AOTMode=on", "-jar", "/app/newsdocket.jar", "export", "--help"]
# Class data, code and threads need memory beside the heap. Where the cache can't be used, as with a heap above 32 GB, the JVM says so,
# and not where subcommands give their answer.
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/newsdocket.aot", \
    "-Xlog:aot*=off,cds*=off", "-Xlog:aot*=warning,cds*=warning:stderr", "-jar", "/app/newsdocket.jar"]
