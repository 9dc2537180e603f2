<#import "/common/analysis.ftl" as finds>
<#assign a = analysis>
<p class="lead"><@finds.contents /></p>
<@finds.tallies />
<h3>Give and take</h3>
<p><@finds.balance /></p>
<#if a.keystones.foremost?has_content>
<h3>What the package hangs on</h3>
<p><@finds.keystones /></p>
<@page.table label="Keystones of the package" class="keystones tally">
<thead><tr><th scope="col">Without this measure</th><th scope="col" class="num">So many others could never begin</th><th scope="col" class="num">Share</th></tr></thead>
<tbody>
<#list a.keystones.ranked as k>
<tr><th scope="row"><@page.claim kind="keystone" elements=[k.measure]>${ref(k.measure)}</@page.claim></th><td class="num">${k.falls.total} of ${k.of.total}</td><td class="num"><#if k.percent??>${k.percent}&#160;%<#else>–</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<h3>What can move now</h3>
<p><@finds.moves /></p>
<@finds.today />
<#if a.exposure.triggers?has_content>
<h3>What would stop it</h3>
<#list a.exposure.triggers as reach><p><@finds.reach reach /></p></#list>
</#if>
<#if p.phases?has_content>
<h3>Phases</h3>
<@draw.figure "ladder" />
<#list p.phases as phase>
<#assign inside = p.measures?filter(m -> (m.phase!"") == phase.id)>
<div class="phase" id="${phase.id}">
<h4><span class="n">Phase ${phase?counter}</span> ${phase.title}</h4>
<#if phase.aim?has_content>${md(phase.aim)}</#if>
<#if phase.entry?has_content><p class="entry"><strong>Begins when:</strong> ${inline(phase.entry)}</p></#if>
<#if inside?has_content>
<#assign asked = inside?filter(m -> direction(m.id) == "ask")>
<#assign given = inside?filter(m -> direction(m.id) != "ask")>
<#if asked?has_content><p class="side"><strong>Asked:</strong> ${refs(asked)}.</p></#if>
<#if given?has_content><p class="side"><strong>Offered and shared:</strong> ${refs(given)}.</p></#if>
</#if>
</div>
</#list>
</#if>
