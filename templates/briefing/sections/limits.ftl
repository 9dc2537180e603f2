<#if p.constraints?has_content>
<h3>Rules that the whole package keeps</h3>
<#list p.constraints as c>
<div class="item" id="${c.id}">
<h4>${c.title}</h4>
${md(c.text, c.sources)}
<ul class="tight">
<#if c.forbidsAuthority?has_content><li>No measure may need this consent: ${c.forbidsAuthority?map(a -> a.kind?string + (a.party??)?then(" (" + short(a.party!"") + ")", ""))?join(", ")}.</li></#if>
<#if c.mustInclude?has_content><li>Must be in the package: ${links(c.mustInclude)}.</li></#if>
<#if c.before?has_content><li>Must come before: ${links(c.before)}.</li></#if>
<#if c.keepsOut?has_content><li>Stays out: ${links(c.keepsOut)}.</li></#if>
<#if !(c.forbidsAuthority?has_content || c.mustInclude?has_content || c.before?has_content || c.keepsOut?has_content)><li>Not checked: the rule is in words alone.</li></#if>
</ul>
</div>
</#list>
</#if>
<#if p.triggers?has_content>
<h3>Events that would stop it</h3>
<#list p.triggers as t>
<div class="item" id="${t.id}">
<h4>${t.title}</h4>
<#if t.by?has_content><p class="meta">By ${parties(t.by)} ${cite(t.sources)}</p></#if>
<#if t.text?has_content>${md(t.text)}</#if>
<ul class="tight">
<#if t.suspends?has_content><li>Holds up: ${links(t.suspends)}.</li></#if>
<#if t.ends?has_content><li>Ends: ${links(t.ends)}.</li></#if>
<#if t.breaches?has_content><li>Breaches: ${links(t.breaches)}.</li></#if>
<#list analysis.exposure.triggers?filter(r -> r.trigger.id == t.id) as r>
<#if r.blocked?has_content><li><@page.claim kind="blocked-by-trigger" elements=r.blocked?map(s -> s.element)>Cannot begin then: <#list r.blocked as s>${ref(s.element)}<#if s.chain?size gt 1> (through ${refs(s.chain[0..*(s.chain?size - 1)], "then")})</#if><#sep>; </#sep></#list>.</@page.claim></li></#if>
</#list>
<#assign held = tiesTo(t.id)?filter(x -> x.kind == "suspended by")>
<#if held?has_content><li>Also holds up: ${links(held?map(x -> x.from))}.</li></#if>
</ul>
</div>
</#list>
</#if>
