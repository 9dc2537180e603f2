<ol class="source-list">
<#list p.sources as s>
<li id="${s.id}"><strong>${s.title}</strong><#if s.type?has_content>, ${s.type}</#if><#if s.publisher?has_content>, ${s.publisher}</#if><#if s.date??>, ${s.date}</#if>.<#if s.url?has_content> <#if s.url?starts_with("http://") || s.url?starts_with("https://")><a href="${s.url}" title="${s.title}: ${s.url}">${s.url}</a><#else>${s.url}</#if></#if><#if s.text?has_content> ${inline(s.text)}</#if></li>
</#list>
</ol>
