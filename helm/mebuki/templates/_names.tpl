{{/* Functions take a dict with root (the chart's scope) and name (of the service). */}}

{{- define "mebuki.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mebuki.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "mebuki.labels" -}}
{{ include "mebuki.selector" . }}
app.kubernetes.io/part-of: mebuki
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "mebuki.image" -}}
{{- $image := .root.Values.image -}}
{{- with $image.registry }}{{ . }}/{{ end }}{{ .service.image }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end -}}

{{- define "mebuki.url" -}}
http://{{ include "mebuki.fullname" . }}:8080
{{- end -}}
