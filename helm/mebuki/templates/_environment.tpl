{{/* The environment of a workload, as a list. Takes a dict with root, name and service. */}}
{{- define "mebuki.environment" -}}
{{- $values := .root.Values -}}
{{- $plain := dict
    "SERVER_PORT" "8080"
    "SERVER_ADDRESS" "0.0.0.0"
    "JDK_JAVA_OPTIONS" .service.javaOptions
    "MEBUKI_ORIGIN" $values.origin
    "MEBUKI_KEYCLOAK_URL" $values.keycloak.url -}}
{{- $secret := dict -}}
{{- with .service.database -}}
{{- $url := printf "jdbc:postgresql://%s:%v/%s" $values.postgresql.host $values.postgresql.port .name -}}
{{- with $values.postgresql.parameters }}{{ $url = printf "%s?%s" $url . }}{{ end -}}
{{- $_ := set $plain "SPRING_DATASOURCE_URL" $url -}}
{{- $_ := set $secret "SPRING_DATASOURCE_USERNAME" (dict "secret" .secret "key" "username") -}}
{{- $_ := set $secret "SPRING_DATASOURCE_PASSWORD" (dict "secret" .secret "key" "password") -}}
{{- end -}}
{{- if .service.kafka -}}
{{- $_ := set $plain "SPRING_KAFKA_BOOTSTRAP_SERVERS" $values.kafka.bootstrapServers -}}
{{- end -}}
{{- if .service.elasticsearch -}}
{{- $_ := set $plain "SPRING_ELASTICSEARCH_URIS" $values.elasticsearch.uris -}}
{{- with $values.elasticsearch.secret -}}
{{- $_ := set $secret "SPRING_ELASTICSEARCH_USERNAME" (dict "secret" . "key" "username") -}}
{{- $_ := set $secret "SPRING_ELASTICSEARCH_PASSWORD" (dict "secret" . "key" "password") -}}
{{- end -}}
{{- end -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- range .service.calls -}}
{{- if not (index $values.services .) -}}
{{- fail (printf "services.%s.calls names %s, which is not in services" $name .) -}}
{{- end -}}
{{- $_ := set $plain (printf "MEBUKI_SERVICES_%s" (. | upper | replace "-" "_")) (include "mebuki.url" (dict "root" $root "name" .)) -}}
{{- end -}}
{{- if and (eq .name "gateway") $values.trustedProxies -}}
{{- $_ := set $plain "MEBUKI_GATEWAY_TRUSTEDPROXIES" (join "," $values.trustedProxies) -}}
{{- end -}}
{{- $plain = mergeOverwrite $plain $values.env (.service.env | default dict) -}}
{{- $secret = mergeOverwrite $secret (deepCopy $values.secretEnv) (deepCopy (.service.secretEnv | default dict)) -}}
{{- range $key, $value := $plain }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
{{- range $key, $source := $secret }}
{{- if hasKey $plain $key }}
{{- fail (printf "services.%s gets %s both plain and from a Secret" $name $key) }}
{{- end }}
- name: {{ $key }}
  valueFrom:
    secretKeyRef:
      name: {{ $source.secret }}
      key: {{ $source.key }}
{{- end }}
{{- end -}}
