function bs_jobs --description 'Show scheduled jobs'
    set -l answer (curl -fsS -H "Authorization: Bearer {$BYTESTACK_API_KEY}" https://api.bytestack.dev/v1/jobs)
    or begin
        echo 'bs_jobs: request failed' >&2
        return 1
    end

    for line in (echo $answer | jq -r '.jobs[] | [.id, .cron, .status] | @tsv')
        set -l parts (string split \t -- $line)
        printf '%-14s %-14s %s\n' $parts
    end
end
