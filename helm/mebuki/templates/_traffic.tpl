{{/* What may reach a workload and what it may reach. Takes a dict with root, name and service. */}}
{{- define "mebuki.traffic" -}}
{{- $values := .root.Values -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- $callers := list -}}
{{- range $caller, $service := $values.services -}}
{{- if has $name ($service.calls | default list) -}}
{{- $callers = append $callers $caller -}}
{{- end -}}
{{- end -}}
ingress:
  {{- if eq $name "gateway" }}
  - ports:
      - port: 8080
    {{- with $values.networkPolicy.gatewayFrom }}
    from: {{- toYaml . | nindent 6 }}
    {{- end }}
  {{- end }}
  {{- with $callers }}
  - ports:
      - port: 8080
    from:
      {{- range . }}
      - podSelector:
          matchLabels: {{- include "mebuki.selector" (dict "root" $root "name" .) | nindent 12 }}
      {{- end }}
  {{- end }}
  {{- with $values.networkPolicy.monitoringFrom }}
  - ports:
      - port: 8080
    from: {{- toYaml . | nindent 6 }}
  {{- end }}
egress:
  - ports:
      - port: 53
        protocol: UDP
      - port: 53
        protocol: TCP
  {{- with .service.calls }}
  - ports:
      - port: 8080
    to:
      {{- range . }}
      - podSelector:
          matchLabels: {{- include "mebuki.selector" (dict "root" $root "name" .) | nindent 12 }}
      {{- end }}
  {{- end }}
  {{- include "mebuki.outside" $values.keycloak | nindent 2 }}
  {{- if .service.database }}
  {{- include "mebuki.outside" (dict "ports" (list $values.postgresql.port) "peers" $values.postgresql.peers) | nindent 2 }}
  {{- end }}
  {{- if .service.kafka }}
  {{- include "mebuki.outside" $values.kafka | nindent 2 }}
  {{- end }}
  {{- if .service.elasticsearch }}
  {{- include "mebuki.outside" $values.elasticsearch | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* Egress to a server outside the chart. Takes its ports and peers. */}}
{{- define "mebuki.outside" -}}
- ports:
    {{- range .ports }}
    - port: {{ . }}
    {{- end }}
  {{- with .peers }}
  to: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
